/// Campaigns and question boxes that travel: they leave as a model, and wait where they arrive until somebody opens
/// them. A room of the module `contributions`.
@NullMarked
package fr.parvis.contributions.received;

import org.jspecify.annotations.NullMarked;
