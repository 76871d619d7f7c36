/** Folders in which readers collect articles, with headings and notes of their own. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "article",
            "article::state",
            "export",
            "house",
            "mail",
            "picture",
            "register",
            "search",
            "tagging",
            "web"
        })
@NullMarked
package org.depesche.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
