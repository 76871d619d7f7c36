package org.depesche.folder;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depesche.article.state.VisibleArticles;
import org.depesche.folder.FolderEntries.Filed;
import org.depesche.search.SearchExport;
import org.depesche.search.SearchParameters;
import org.depesche.web.Address;
import org.depesche.web.LocalPath;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /folders/filings}: puts marked articles, or all hits of a search, into a folder, old or new. */
@Controller
class FilingController {

    private final FolderUsers users;
    private final Folders folders;
    private final FolderEntries entries;
    private final VisibleArticles visible;
    private final SearchExport hits;
    private final FolderSettings settings;

    FilingController(
            FolderUsers users,
            Folders folders,
            FolderEntries entries,
            VisibleArticles visible,
            SearchExport hits,
            FolderSettings settings) {
        this.users = users;
        this.folders = folders;
        this.entries = entries;
        this.visible = visible;
        this.hits = hits;
        this.settings = settings;
    }

    /**
     * The form.
     *
     * @param article the marked articles
     * @param all whether all hits of the search at {@code back} are meant instead
     * @param folder null: a new one
     * @param name of the new folder
     * @param back the page to return to
     */
    record Form(
            @Nullable List<Long> article,
            @Nullable Boolean all,
            @Nullable Long folder,
            @Nullable String name,
            @Nullable String back) {}

    /** The message on the page to which the user returns. */
    public record Outcome(String folder, String url, int added, int known, int over) implements Serializable {}

    /** Has all hits that are wanted. */
    private static final class EnoughException extends RuntimeException {
        EnoughException() {
            super(null, null, false, false);
        }
    }

    @PostMapping("/folders/filings")
    ModelAndView file(
            @ModelAttribute("form") Form form, HttpServletRequest request, Locale locale, RedirectAttributes redirect) {
        FolderUser user = users.of(request);
        List<Long> articles = articles(form, locale);
        if (articles.isEmpty()) {
            return again(form, articles, user, "no-article");
        }
        Folder folder;
        if (form.folder == null) {
            String name = FolderText.line(form.name);
            if (name == null) {
                return again(form, articles, user, "no-name");
            }
            Long made = folders.add(user, name).orElse(null);
            if (made == null) {
                return again(form, articles, user, "too-many");
            }
            folder = users.folder(made, FolderRight.EDIT, request);
        } else {
            folder = users.folder(form.folder, FolderRight.EDIT, request);
        }
        Filed filed = entries.file(folder.id(), articles, user.name());
        redirect.addFlashAttribute(
                "filed", new Outcome(folder.name(), folder.url(), filed.added(), filed.known(), filed.over()));
        return Redirects.seeOther(LocalPath.of(form.back));
    }

    /** The articles that are meant, in their order, as far as readers may see them. */
    private List<Long> articles(Form form, Locale locale) {
        if (Boolean.TRUE.equals(form.all)) {
            return hits(LocalPath.of(form.back), locale);
        }
        List<Long> marked = form.article == null
                ? List.of()
                : form.article.stream()
                        .filter(id -> id != null)
                        .distinct()
                        .limit(settings.mostEntries())
                        .toList();
        Set<Long> seen = visible.among(marked);
        return marked.stream().filter(seen::contains).toList();
    }

    private List<Long> hits(String search, Locale locale) {
        List<Long> found = new ArrayList<>();
        try {
            hits.each(SearchParameters.query(Address.parameters(search)), locale, row -> {
                found.add(row.id());
                if (found.size() == settings.mostEntries()) {
                    throw new EnoughException();
                }
            });
        } catch (EnoughException e) {
            // the others stay where they are
        }
        return found;
    }

    /** Asks for the missing part, and keeps the marks. */
    private ModelAndView again(Form form, List<Long> articles, FolderUser user, String problem) {
        ModelAndView page = new ModelAndView("folder/filing")
                .addObject("articles", Boolean.TRUE.equals(form.all) ? List.of() : articles)
                .addObject("folders", folders.toEdit(user))
                .addObject("back", LocalPath.of(form.back))
                .addObject("problem", problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
