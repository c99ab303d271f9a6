//! An authenticator in a few lines: one key, which answers as a browser would.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Its owner is there.
const PRESENT: u8 = 0x01;
/// It made sure that it is its owner.
const VERIFIED: u8 = 0x04;
/// A key is in what it says.
const WITH_KEY: u8 = 0x40;

pub struct Authenticator {
    key: SigningKey,
    id: [u8; 16],
    handle: Value,
    /// How often it was used; stays at zero where it does not count.
    pub count: u32,
    /// Whether it makes sure of its owner.
    pub verifies: bool,
    /// The page that the browser says it is at.
    pub origin: &'static str,
}

impl Authenticator {
    pub fn new(origin: &'static str) -> Self {
        let secret: [u8; 32] = server::random::bytes();
        Self {
            key: SigningKey::from_slice(&secret).expect("a key"),
            id: server::random::bytes(),
            handle: Value::Null,
            count: 0,
            verifies: true,
            origin,
        }
    }

    /// Makes the passkey that is asked for.
    pub fn make(&mut self, asked: &Value) -> String {
        self.handle = asked["user"]["id"].clone();
        let mut data = self.data(&asked["rp"]["id"], WITH_KEY);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.id);
        data.extend(self.cose());
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).expect("is short"));
        object.extend(data);
        let response = json!({
            "clientDataJSON": encoded(&self.said("webauthn.create", asked)),
            "attestationObject": encoded(&object),
            "transports": ["internal"],
        });
        self.answered(&response)
    }

    /// Shows the passkey.
    pub fn show(&mut self, asked: &Value) -> String {
        let mut data = self.data(&asked["rpId"], 0);
        let said = self.said("webauthn.get", asked);
        let authenticator_data = encoded(&data);
        data.extend(Sha256::digest(&said));
        let signature: Signature = self.key.sign(&data);
        let response = json!({
            "clientDataJSON": encoded(&said),
            "authenticatorData": authenticator_data,
            "signature": encoded(signature.to_der().as_bytes()),
            "userHandle": self.handle,
        });
        self.answered(&response)
    }

    fn answered(&self, response: &Value) -> String {
        let id = encoded(&self.id);
        let answer = json!({
            "id": id, "rawId": id, "type": "public-key", "response": response,
            "clientExtensionResults": {}, "authenticatorAttachment": "platform",
        });
        answer.to_string()
    }

    fn data(&self, place: &Value, more: u8) -> Vec<u8> {
        let place = place.as_str().expect("a place");
        let verified = if self.verifies { VERIFIED } else { 0 };
        let mut data = Sha256::digest(place).to_vec();
        data.push(PRESENT | verified | more);
        data.extend(self.count.to_be_bytes());
        data
    }

    fn said(&self, kind: &str, asked: &Value) -> Vec<u8> {
        let said = json!({
            "type": kind, "challenge": asked["challenge"], "origin": self.origin, "crossOrigin": false,
        });
        said.to_string().into_bytes()
    }

    /// The public key as CBOR: two coordinates on P-256, for ES256.
    fn cose(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let point = point.as_bytes();
        let mut key = b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".to_vec();
        key.extend(&point[1..33]);
        key.extend(b"\x22\x58\x20");
        key.extend(&point[33..]);
        key
    }
}

fn encoded(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}
