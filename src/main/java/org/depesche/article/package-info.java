/** The stored article: its text, its mentions and figures, its revisions and the file it came from. */
@ApplicationModule(allowedDependencies = {"tagging", "register", "register::ids", "house"})
@NullMarked
package org.depesche.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
