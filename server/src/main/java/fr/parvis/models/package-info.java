/// Models that travel (B-14): a *definition of requests*, a *poll* or a *campaign* leaves as a signed file and becomes
/// a draft elsewhere. Which things there are, others say: [fr.parvis.platform.TravellingModel].
///
/// The file is a JSON Web Signature (RFC 7515, 7.2.2) by the Ed25519 key of the installation (RFC 8037), and carries
/// that key. A signature proves that nothing was changed since, and that two files come from the same place; who that
/// is, the fingerprint says to whoever compares it. Event: [ModelArrived].
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "spaces"})
package fr.parvis.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
