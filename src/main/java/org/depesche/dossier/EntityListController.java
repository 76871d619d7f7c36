package org.depesche.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.article.state.VisibleArticles;
import org.depesche.register.Slug;
import org.depesche.register.ids.AuthorityIdRows;
import org.depesche.search.EntityDirectory;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.tagging.EntityKind;
import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /people}, {@code /places}, {@code /organisations}: the most mentioned entities, from A to Z, or by name. */
@Controller
class EntityListController {

    /** The path variable of the kind in routes. */
    static final String PATH = "{register:people|places|organisations}";

    private static final int SIZE = 90;
    private static final int MOST_MENTIONED = 45;

    private static final List<String> ALPHABET = Stream.concat(
                    IntStream.rangeClosed('a', 'z').mapToObj(Character::toString), Stream.of("0"))
            .toList();

    private final EntityDirectory directory;
    private final AuthorityIdRows ids;
    private final VisibleArticles visible;

    EntityListController(EntityDirectory directory, AuthorityIdRows ids, VisibleArticles visible) {
        this.directory = directory;
        this.ids = ids;
        this.visible = visible;
    }

    /** @param there whether any name begins with it */
    record Letter(String code, boolean there, boolean current) {

        /** The letter as printed; {@code #} for names that do not begin with a letter. */
        public String printed() {
            return code.equals("0") ? "#" : code.toUpperCase(Locale.ROOT);
        }
    }

    @GetMapping("/" + PATH)
    String list(
            @PathVariable String register,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String letter,
            @RequestParam @Nullable String page,
            Model model,
            Locale locale) {
        EntityKind kind = Stream.of(EntityKind.values())
                .filter(one -> Slug.path(one).equals(register))
                .findFirst()
                .orElseThrow();
        String path = "/" + register;
        Optional<Integer> identified =
                ids.pasted(q).filter(id -> !visible.named(List.of(id)).isEmpty());
        if (identified.isPresent()) {
            return "redirect:" + path + "/" + identified.get();
        }
        Optional<String> chosen = Optional.of(letter).filter(code -> code.matches("[a-z0]"));
        List<EntityCount> entries;
        if (!q.isBlank()) {
            entries = directory.beginning(kind, q, SIZE, locale);
        } else if (chosen.isPresent()) {
            int number = PageLinks.number(page);
            EntityDirectory.Page under = directory.under(kind, chosen.get(), number, SIZE, locale);
            PageLinks pages = new PageLinks(
                    number, SIZE, under.total(), other -> path + "?letter=" + chosen.get() + "&page=" + other);
            if (!pages.isThere()) {
                throw new NotFoundException();
            }
            model.addAttribute("pages", pages);
            entries = under.entries();
        } else {
            entries = directory.most(kind, MOST_MENTIONED, locale);
        }
        Set<String> there = directory.letters(kind);
        model.addAttribute("register", register);
        model.addAttribute("kind", kind.code());
        String letterShown = q.isBlank() ? chosen.orElse(null) : null;
        model.addAttribute("q", q.strip());
        model.addAttribute("chosen", letterShown);
        model.addAttribute("shown", !q.isBlank() ? "found" : letterShown != null ? "under" : "most");
        model.addAttribute("about", letterShown == null ? q.strip() : letterShown.toUpperCase(Locale.ROOT));
        model.addAttribute("entries", entries);
        model.addAttribute(
                "letters",
                ALPHABET.stream()
                        .map(code -> new Letter(code, there.contains(code), code.equals(letterShown)))
                        .toList());
        return "dossier/register";
    }
}
