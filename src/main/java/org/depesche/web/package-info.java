/** The frame of all pages: layout, languages, errors, paging, localised numbers and dates, histograms. */
@ApplicationModule(allowedDependencies = {"tagging", "house"})
@NullMarked
package org.depesche.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
