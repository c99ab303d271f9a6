//! What the test programs of the server share: how an address of the route table
//! is filled, how a router is asked, and what every answer carries.

pub mod address;
pub mod answer;
pub mod guards;
