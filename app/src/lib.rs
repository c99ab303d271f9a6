//! Leptos views and islands: a view-model goes in, a view comes out.
//!
//! Never loads anything and never decides what may be public.

pub mod islands;
