/// The retention schedule (*tableau de gestion*) of an authority: classes with their DUA and what becomes of things
/// at its end; which class is given to which folder or document; what is due. A room of the module
/// `retention`. That what bears a class cannot be thrown away is kept by [fr.parvis.documents.Keepings].
@NullMarked
package fr.parvis.retention.schedule;

import org.jspecify.annotations.NullMarked;
