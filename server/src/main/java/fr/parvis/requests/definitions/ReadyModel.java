package fr.parvis.requests.definitions;

import fr.parvis.requests.design.RequestDesign;

/// A definition that is ready to be taken, written by us in French.
///
/// @param code by which it is asked for
record ReadyModel(String code, String name, String purpose, OpenTo openTo, RequestDesign design) {}
