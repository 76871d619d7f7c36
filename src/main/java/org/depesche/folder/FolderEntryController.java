package org.depesche.folder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.depesche.folder.FolderEntries.Move;
import org.depesche.folder.FolderPage.Conflict;
import org.depesche.search.SearchParameters;
import org.depesche.web.PageLinks;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms with which a folder's entries are put in order, headed, annotated and removed. */
@Controller
@RequestMapping("/folders/{id:\\d{1,18}}/entries")
class FolderEntryController {

    private final FolderUsers users;
    private final FolderEntries entries;
    private final FolderPages pages;

    FolderEntryController(FolderUsers users, FolderEntries entries, FolderPages pages) {
        this.users = users;
        this.entries = entries;
        this.pages = pages;
    }

    /** Adds a heading at the end, or before an entry. */
    @PostMapping("/headings")
    ModelAndView head(
            @PathVariable long id,
            @RequestParam @Nullable String heading,
            @RequestParam @Nullable Long before,
            @RequestParam @Nullable String page,
            HttpServletRequest request) {
        Folder folder = users.folder(id, FolderRight.EDIT, request);
        String line = FolderText.line(heading);
        if (line != null) {
            entries.head(id, line, before, users.of(request).name());
        }
        return back(folder, page, before == null ? "entries-end" : "entry-" + before);
    }

    /** Moves an entry by a step, to an edge, or before another entry. */
    @PostMapping("/{entry:\\d{1,18}}/moves")
    ModelAndView move(
            @PathVariable long id,
            @PathVariable long entry,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable Long before,
            @RequestParam @Nullable String page,
            HttpServletRequest request) {
        Folder folder = users.folder(id, FolderRight.EDIT, request);
        Move move = SearchParameters.constant(Move.class, Objects.requireNonNullElse(to, ""));
        if (before != null) {
            entries.moveBefore(id, entry, before);
        } else if (move != null) {
            entries.move(id, entry, move);
        }
        return back(folder, page, "entry-" + entry);
    }

    /** Changes a note or a heading, unless somebody else has changed it meanwhile: then the user sees both. */
    @PostMapping("/{entry:\\d{1,18}}/texts")
    ModelAndView write(
            @PathVariable long id,
            @PathVariable long entry,
            @RequestParam @Nullable String text,
            @RequestParam int revision,
            @RequestParam @Nullable String page,
            HttpServletRequest request) {
        Folder folder = users.folder(id, FolderRight.EDIT, request);
        FolderEntry stored = entries.find(id, entry).orElse(null);
        boolean isHeading = stored != null && stored.heading() != null;
        String mine = isHeading ? FolderText.line(text) : FolderText.note(text);
        if (mine == null || entries.write(id, entry, mine, revision)) {
            return back(folder, page, "entry-" + entry);
        }
        Conflict conflict = new Conflict(entry, mine, stored != null);
        ModelAndView both = new ModelAndView("folder/show")
                .addObject("view", pages.of(folder, PageLinks.number(page), conflict, request));
        both.setStatus(HttpStatus.CONFLICT);
        return both;
    }

    @PostMapping("/{entry:\\d{1,18}}/removals")
    ModelAndView remove(
            @PathVariable long id,
            @PathVariable long entry,
            @RequestParam @Nullable String page,
            HttpServletRequest request) {
        Folder folder = users.folder(id, FolderRight.EDIT, request);
        entries.remove(id, entry);
        return back(folder, page, "entries");
    }

    private static ModelAndView back(Folder folder, @Nullable String page, String place) {
        int number = PageLinks.number(page);
        return Redirects.seeOther(folder.url() + (number == 1 ? "" : "?page=" + number) + "#" + place);
    }
}
