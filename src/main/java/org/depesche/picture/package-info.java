/** The pictures of articles in the sizes of pages, their captions and credits, and editors' decisions on them. */
@ApplicationModule(allowedDependencies = {"tagging", "house"})
@NullMarked
package org.depesche.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
