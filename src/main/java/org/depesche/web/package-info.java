/** The frame of the pages: layout, languages, errors, paging, numbers and dates in the reader's form, drawn bars. */
@ApplicationModule(allowedDependencies = {"tagging", "house"})
@NullMarked
package org.depesche.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
