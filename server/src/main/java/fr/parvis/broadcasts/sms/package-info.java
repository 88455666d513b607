/// The gateway that text messages leave by, where one is set up.
@NullMarked
package fr.parvis.broadcasts.sms;

import org.jspecify.annotations.NullMarked;
