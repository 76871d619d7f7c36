/** The pages of figures: an explorer by value, measure and period, the course of each measure, contradictions. */
@ApplicationModule(
        allowedDependencies = {
            "article",
            "article::context",
            "house",
            "register",
            "search",
            "tagging",
            "web",
            "web::rates",
            "article::state"
        })
@NullMarked
package org.depesche.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
