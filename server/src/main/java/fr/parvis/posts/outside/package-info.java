/// What leaves the house: posts for the public, once approved, in the feeds of their authority.
@NullMarked
@NamedInterface("outside")
package fr.parvis.posts.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
