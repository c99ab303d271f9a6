//! The route table as data: what is registered is also recorded, so that tests
//! can walk every route and none is forgotten.

mod slashes;

use axum::{Router, extract::Request, handler::Handler, response::IntoResponse, routing};
use http::Method;
use std::convert::Infallible;
use tower::{Layer, Service};

/// Who a route is for, which decides what a test may expect of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Everyone.
    Public,
    /// Programs with a token.
    Token,
    /// Operators.
    Operator,
    /// Machines that watch over us.
    Machine,
}

/// One entry of the route table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// Its path, with `{names}` for what varies.
    pub path: String,
    /// Its method. `HEAD` comes with `GET`.
    pub method: String,
    /// Who it is for.
    pub audience: Audience,
}

/// A router that remembers what it was given.
pub struct Routes<S = ()> {
    router: Router<S>,
    table: Vec<Route>,
    audience: Audience,
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    /// Begins a table of routes for an audience.
    #[must_use]
    pub fn of(audience: Audience) -> Self {
        Self {
            router: Router::new(),
            table: Vec::new(),
            audience,
        }
    }

    /// Answers `GET` and `HEAD`.
    #[must_use]
    pub fn get<H: Handler<T, S>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.route(Method::GET, path, routing::get(handler))
    }

    /// Answers `POST`.
    #[must_use]
    pub fn post<H: Handler<T, S>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.route(Method::POST, path, routing::post(handler))
    }

    /// Answers `PUT`.
    #[must_use]
    pub fn put<H: Handler<T, S>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.route(Method::PUT, path, routing::put(handler))
    }

    /// Answers `DELETE`.
    #[must_use]
    pub fn delete<H: Handler<T, S>, T: 'static>(self, path: &str, handler: H) -> Self {
        self.route(Method::DELETE, path, routing::delete(handler))
    }

    /// Answers `GET` for a page. The same address with one slash more or less at
    /// its end leads to it.
    #[must_use]
    pub fn page<H: Handler<T, S>, T: 'static>(self, path: &str, handler: H) -> Self {
        let other = slashes::other(path);
        let this = self.get(path, handler);
        match other {
            Some(other) => this.get(&other, slashes::lead),
            None => this,
        }
    }

    /// Wraps every route of the table so far; nothing else, such as the answer
    /// to an address that is not in it.
    #[must_use]
    pub fn wrapped_in<L>(mut self, layer: L) -> Self
    where
        L: Layer<routing::Route> + Clone + Send + Sync + 'static,
        L::Service: Service<Request> + Clone + Send + Sync + 'static,
        <L::Service as Service<Request>>::Response: IntoResponse + 'static,
        <L::Service as Service<Request>>::Error: Into<Infallible> + 'static,
        <L::Service as Service<Request>>::Future: Send + 'static,
    {
        self.router = self.router.route_layer(layer);
        self
    }

    /// Adds another table.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.table.extend(other.table);
        self
    }

    /// Gives the handlers their state.
    #[must_use]
    pub fn with_state<S2: Clone + Send + Sync + 'static>(self, state: S) -> Routes<S2> {
        Routes {
            router: self.router.with_state(state),
            table: self.table,
            audience: self.audience,
        }
    }

    /// The router, and the table of what it answers.
    pub fn finish(self) -> (Router<S>, Vec<Route>) {
        let Self {
            router, mut table, ..
        } = self;
        table.sort();
        (router, table)
    }

    fn route(mut self, method: Method, path: &str, how: routing::MethodRouter<S>) -> Self {
        self.table.push(Route {
            path: path.to_owned(),
            method: method.to_string(),
            audience: self.audience,
        });
        self.router = self.router.route(path, how);
        self
    }
}
