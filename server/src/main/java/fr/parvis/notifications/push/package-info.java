/// What people are told on their devices, while Parvis is closed there (RFC 8030, 8188, 8291, 8292; ADR 0285).
@NullMarked
package fr.parvis.notifications.push;

import org.jspecify.annotations.NullMarked;
