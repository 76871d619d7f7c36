package org.depesche.folder;

import jakarta.servlet.http.HttpServletRequest;
import org.depesche.web.PageLinks;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /folders}, {@code /folders/17}: the folders of a user, to read, make, rename and delete. */
@Controller
@RequestMapping("/folders")
class FolderController {

    private final FolderUsers users;
    private final Folders folders;
    private final FolderPages pages;

    FolderController(FolderUsers users, Folders folders, FolderPages pages) {
        this.users = users;
        this.folders = folders;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        return list(request, null);
    }

    private ModelAndView list(HttpServletRequest request, @Nullable String problem) {
        ModelAndView list = new ModelAndView("folder/list")
                .addObject("folders", folders.of(users.of(request)))
                .addObject("problem", problem);
        if (problem != null) {
            list.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return list;
    }

    @PostMapping
    ModelAndView make(@RequestParam @Nullable String name, HttpServletRequest request) {
        String line = FolderText.line(name);
        if (line == null) {
            return list(request, "no-name");
        }
        return folders.add(users.of(request), line)
                .map(made -> Redirects.seeOther("/folders/" + made))
                .orElseGet(() -> list(request, "too-many"));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id, @RequestParam @Nullable String page, HttpServletRequest request) {
        Folder folder = users.folder(id, FolderRight.READ, request);
        return new ModelAndView("folder/show")
                .addObject("view", pages.of(folder, PageLinks.number(page), null, request));
    }

    @PostMapping("/{id:\\d{1,18}}/names")
    ModelAndView rename(@PathVariable long id, @RequestParam @Nullable String name, HttpServletRequest request) {
        Folder folder = users.folder(id, FolderRight.OWN, request);
        String line = FolderText.line(name);
        if (line != null) {
            folders.rename(id, line);
        }
        return Redirects.seeOther(folder.url());
    }

    /** Asks before a folder is deleted. */
    @GetMapping("/{id:\\d{1,18}}/ends")
    ModelAndView end(@PathVariable long id, HttpServletRequest request) {
        return new ModelAndView("folder/end").addObject("folder", users.folder(id, FolderRight.OWN, request));
    }

    @PostMapping("/{id:\\d{1,18}}/ends")
    ModelAndView delete(@PathVariable long id, HttpServletRequest request) {
        folders.delete(users.folder(id, FolderRight.OWN, request).id());
        return Redirects.seeOther("/folders");
    }
}
