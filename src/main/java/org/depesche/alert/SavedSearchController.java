package org.depesche.alert;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The saved searches of a reader: their list, their new hits, and the form that saves one. */
@Controller
@RequestMapping("/account/searches")
class SavedSearchController {

    private static final String LIST = "/account/searches";

    private final SavedSearches searches;
    private final SavedSearchPage page;
    private final SearchName names;
    private final ArticleSearch articles;
    private final AlertSettings settings;
    private final Accounts accounts;

    SavedSearchController(
            SavedSearches searches,
            SavedSearchPage page,
            SearchName names,
            ArticleSearch articles,
            AlertSettings settings,
            Accounts accounts) {
        this.searches = searches;
        this.page = page;
        this.names = names;
        this.articles = articles;
        this.settings = settings;
        this.accounts = accounts;
    }

    @ModelAttribute
    Account owner(Principal signedIn) {
        return accounts.named(signedIn.getName()).orElseThrow(NotFoundException::new);
    }

    @GetMapping
    ModelAndView list(Account owner, Locale locale) {
        return page.list(searches.of(owner.id()), owner.id(), locale);
    }

    /** The form for the search whose page has these parameters. */
    @GetMapping("/new")
    ModelAndView offer(Account owner, @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return form(owner, SearchParameters.query(parameters), null, null, locale);
    }

    @PostMapping
    ModelAndView add(
            Account owner,
            @RequestParam String search,
            @RequestParam String name,
            Locale locale,
            RedirectAttributes redirect) {
        SearchQuery query;
        try {
            query = articles.resolve(SavedSearchAddress.query(search));
        } catch (IllegalArgumentException e) {
            return form(owner, SearchQuery.everything(), name, null, locale);
        }
        String called = SearchName.cut(name);
        Optional<String> address = SavedSearchAddress.of(query);
        if (address.isEmpty() || called.isEmpty()) {
            return form(owner, query, called, "no-name", locale);
        }
        boolean known = searches.withAddress(owner.id(), address.get()).isPresent();
        Optional<Long> saved = searches.add(owner.id(), called, address.get(), locale, settings.most());
        if (saved.isEmpty()) {
            return form(owner, query, called, "no-room", locale);
        }
        redirect.addFlashAttribute("done", known ? "known" : "saved");
        return Redirects.seeOther(LIST + "/" + saved.get());
    }

    /** @param since the event after which news are shown; null: the last that the owner has seen */
    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(Account owner, @PathVariable long id, @RequestParam @Nullable Long since) {
        return page.of(find(id, owner), since);
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView rename(Account owner, @PathVariable long id, @RequestParam String name, RedirectAttributes redirect) {
        SavedSearch search = find(id, owner);
        String called = SearchName.cut(name);
        if (called.isEmpty()) {
            return page.refusing(search, "no-name");
        }
        searches.rename(search, called);
        redirect.addFlashAttribute("done", "changed");
        return Redirects.seeOther(LIST + "/" + id);
    }

    /** Shows the new hits, which are seen then. */
    @PostMapping("/{id:\\d{1,18}}/looks")
    ModelAndView look(Account owner, @PathVariable long id) {
        SavedSearch search = find(id, owner);
        searches.look(search);
        return Redirects.seeOther(LIST + "/" + id + "?since=" + search.seenEvent());
    }

    @PostMapping("/{id:\\d{1,18}}/ends")
    ModelAndView end(Account owner, @PathVariable long id, RedirectAttributes redirect) {
        searches.delete(find(id, owner));
        redirect.addFlashAttribute("done", "ended");
        return Redirects.seeOther(LIST);
    }

    private SavedSearch find(long id, Account owner) {
        return searches.find(id, owner.id()).orElseThrow(NotFoundException::new);
    }

    /** @param problem the last part of a message's key; null: none, or that of the search itself */
    private ModelAndView form(
            Account owner, SearchQuery asked, @Nullable String typed, @Nullable String problem, Locale locale) {
        SearchQuery query = articles.resolve(asked);
        Optional<String> address = SavedSearchAddress.of(query);
        ModelAndView form = new ModelAndView("alert/new").addObject("address", address.orElse(null));
        String why = problem;
        if (address.isPresent()) {
            SearchResult result = articles.search(query.onPage(1).sized(1), locale);
            form.addObject("total", result.total())
                    .addObject("hints", result.hints())
                    .addObject("name", typed == null ? names.of(query, result, locale) : typed)
                    .addObject("hits", query.onPage(1).url());
            if (searches.count(owner.id()) >= settings.most()) {
                why = "no-room";
            }
        } else {
            why = "no-search";
        }
        if (why != null) {
            form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return form.addObject("problem", why).addObject("most", settings.most());
    }
}
