/// What people say below a post: comments and their answers, one level of them.
@NullMarked
@NamedInterface("comments")
package fr.parvis.posts.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
