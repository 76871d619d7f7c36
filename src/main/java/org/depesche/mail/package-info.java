/** Outgoing mail, in HTML and text: made from templates, and sent by the operator's SMTP server. */
@ApplicationModule(allowedDependencies = "house")
@NullMarked
package org.depesche.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
