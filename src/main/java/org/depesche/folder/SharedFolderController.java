package org.depesche.folder;

import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /shared/…}: a folder, for readers of the archive who have its link. */
@Controller
class SharedFolderController {

    private final Folders folders;
    private final FolderPages pages;

    SharedFolderController(Folders folders, FolderPages pages) {
        this.folders = folders;
        this.pages = pages;
    }

    @GetMapping("/shared/{secret:[A-Za-z0-9_-]{43}}")
    ModelAndView show(@PathVariable String secret, @RequestParam @Nullable String page) {
        Folder folder = folders.behind(secret).orElseThrow(NotFoundException::new);
        return new ModelAndView("folder/shared").addObject("view", pages.shared(folder, PageLinks.number(page)));
    }
}
