/** The pictures of articles: their captions and credits. */
@ApplicationModule(allowedDependencies = {"tagging", "house"})
@NullMarked
package org.depesche.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
