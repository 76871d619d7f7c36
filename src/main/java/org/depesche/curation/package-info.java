/**
 * The pages on which editors curate the register, each decision with a preview of its effect. This room has the parts
 * that all types of entries share: their pages and decisions, the journal, the answers to forms, the lists of
 * suggestions. It uses none of the other rooms.
 */
@ApplicationModule(
        allowedDependencies = {
            "house",
            "article",
            "article::context",
            "register",
            "register::ids",
            "search",
            "tagging",
            "web"
        })
@NullMarked
package org.depesche.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
