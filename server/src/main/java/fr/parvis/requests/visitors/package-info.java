/// The public door of requests (ADR 0318): a form at an address that anybody opens, and the request of somebody without
/// an account, whom the link of their mail lets follow it.
@NullMarked
@NamedInterface("visitors")
package fr.parvis.requests.visitors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
