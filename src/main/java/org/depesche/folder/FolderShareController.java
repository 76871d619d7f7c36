package org.depesche.folder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.depesche.search.SearchParameters;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms with which owners share their folders, and end it. */
@Controller
@RequestMapping("/folders/{id:\\d{1,18}}")
class FolderShareController {

    private final FolderUsers users;
    private final FolderShares shares;

    FolderShareController(FolderUsers users, FolderShares shares) {
        this.users = users;
        this.shares = shares;
    }

    @PostMapping("/links")
    ModelAndView open(@PathVariable long id, HttpServletRequest request) {
        Folder folder = users.folder(id, FolderRight.OWN, request);
        shares.open(id);
        return shared(folder);
    }

    @PostMapping("/links/ends")
    ModelAndView close(@PathVariable long id, HttpServletRequest request) {
        Folder folder = users.folder(id, FolderRight.OWN, request);
        shares.close(id);
        return shared(folder);
    }

    @PostMapping("/editors")
    ModelAndView shareWithEditors(
            @PathVariable long id, @RequestParam @Nullable String may, HttpServletRequest request) {
        Folder folder = users.folder(id, FolderRight.OWN, request);
        shares.shareWithEditors(id, right(may).orElse(null));
        return shared(folder);
    }

    /** Answers the same whether anybody has this name or mail address, or not. */
    @PostMapping("/shares")
    ModelAndView share(
            @PathVariable long id,
            @RequestParam @Nullable String name,
            @RequestParam @Nullable String may,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Folder folder = users.folder(id, FolderRight.OWN, request);
        String typed = FolderText.line(name);
        if (typed == null) {
            refuse(redirect, "nobody", "");
        } else if (shares.isThemselves(typed, users.of(request))) {
            refuse(redirect, "yourself", typed);
        } else if (!shares.share(id, typed, right(may).orElse(FolderRight.READ))) {
            refuse(redirect, "too-many-shares", typed);
        }
        return shared(folder);
    }

    @PostMapping("/groups")
    ModelAndView shareWithGroup(
            @PathVariable long id,
            @RequestParam int group,
            @RequestParam @Nullable String may,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Folder folder = users.folder(id, FolderRight.OWN, request);
        FolderShares.Group chosen = shares.groups(users.of(request)).stream()
                .filter(one -> one.id() == group)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!shares.share(id, chosen, right(may).orElse(FolderRight.READ))) {
            refuse(redirect, "too-many-shares", "");
        }
        return shared(folder);
    }

    private static void refuse(RedirectAttributes redirect, String problem, String typed) {
        redirect.addFlashAttribute("shareProblem", problem);
        redirect.addFlashAttribute("shareName", typed);
    }

    @PostMapping("/shares/{share:\\d{1,18}}/ends")
    ModelAndView unshare(@PathVariable long id, @PathVariable long share, HttpServletRequest request) {
        Folder folder = users.folder(id, FolderRight.OWN, request);
        shares.unshare(id, share);
        return shared(folder);
    }

    /** Takes a folder of somebody else off the user's own list. */
    @PostMapping("/leavings")
    ModelAndView leave(@PathVariable long id, HttpServletRequest request) {
        users.folder(id, FolderRight.READ, request);
        shares.leave(id, users.of(request));
        return Redirects.seeOther("/folders");
    }

    /** Nobody shares the right of an owner. */
    private static Optional<FolderRight> right(@Nullable String typed) {
        return Optional.ofNullable(SearchParameters.constant(FolderRight.class, Objects.requireNonNullElse(typed, "")))
                .filter(right -> right != FolderRight.OWN);
    }

    private static ModelAndView shared(Folder folder) {
        return Redirects.seeOther(folder.url() + "#shares");
    }
}
