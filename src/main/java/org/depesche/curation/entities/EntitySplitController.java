package org.depesche.curation.entities;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.depesche.curation.CurationResponses;
import org.depesche.curation.DecisionForm;
import org.depesche.curation.EntryController;
import org.depesche.curation.EntryName;
import org.depesche.curation.OtherEntryForm;
import org.depesche.curation.entities.EntityView.Size;
import org.depesche.register.EntityCuration;
import org.depesche.register.EntryRevision;
import org.depesche.register.RegisterEntry;
import org.depesche.register.RegisterEntry.Type;
import org.depesche.search.EntityArticles;
import org.depesche.search.SearchUnavailableException;
import org.depesche.tagging.EntityKind;
import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Splits an entity that is really two: choice of mentions and of their owner, preview and decision. */
@Controller
@RequestMapping("/editor/entities/{id:\\d{1,9}}/splits")
class EntitySplitController {

    private static final int SIZE = 30;
    private static final int MOST_WRITTEN = 12;
    private static final int MOST_WITH = 12;
    private static final int MOST_PREVIEWED = 50;

    private final EntityViews views;
    private final MentionPassages passages;
    private final EntityLookup lookup;
    private final EntityArticles articles;
    private final EntityCuration curation;
    private final CurationResponses responses;

    EntitySplitController(
            EntityViews views,
            MentionPassages passages,
            EntityLookup lookup,
            EntityArticles articles,
            EntityCuration curation,
            CurationResponses responses) {
        this.views = views;
        this.passages = passages;
        this.lookup = lookup;
        this.articles = articles;
        this.curation = curation;
        this.responses = responses;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable int id,
            @ModelAttribute("form") DecisionForm form,
            @ModelAttribute("other") OtherEntryForm other,
            @ModelAttribute("choice") MentionChoice choice,
            @RequestParam @Nullable String page,
            Locale locale) {
        EntityView entity = views.of(id);
        PageLinks pages = new PageLinks(
                PageLinks.number(page),
                SIZE,
                passages.count(id, choice).mentions(),
                number -> url(entity, other, choice, number));
        if (!pages.isThere()) {
            throw new NotFoundException();
        }
        return new ModelAndView("curation/split")
                .addObject("entity", entity)
                .addObject("target", target(id, other))
                .addObject("q", other.typed())
                .addObject("found", other.id() == null ? lookup.find(other.typed(), id) : List.of())
                .addObject("kinds", EntityKind.values())
                .addObject("with", choice.with() == null ? null : views.of(choice.with()))
                .addObject("written", passages.written(id, MOST_WRITTEN))
                .addObject(
                        "company",
                        SearchUnavailableException.answerOr(
                                List.of(), () -> articles.appearingWith(id, null, MOST_WITH, locale)))
                .addObject("articles", passages.find(id, choice, SIZE, pages.skip()))
                .addObject("pages", pages);
    }

    private static String url(EntityView entity, OtherEntryForm other, MentionChoice choice, int page) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(entity.url() + "/splits");
        if (other.id() != null) {
            url.queryParam("to", other.id());
        }
        if (choice.written() != null) {
            url.queryParam("written", choice.written());
        }
        if (choice.with() != null) {
            url.queryParam("with", choice.with());
        }
        return url.queryParam("page", page).encode().build() + "#mentions";
    }

    private @Nullable EntityView target(int id, OtherEntryForm other) {
        Integer to = other.id();
        return to == null || to == id ? null : views.of(to);
    }

    @GetMapping("/targets")
    String targets(@PathVariable int id, @RequestParam(defaultValue = "") String q, Model model) {
        String splits = EntryName.url(RegisterEntry.entity(id)) + "/splits?to=";
        return EntryController.targets(lookup.find(q, id), splits, model);
    }

    @GetMapping("/preview")
    ModelAndView preview(
            @PathVariable int id,
            @ModelAttribute("form") DecisionForm form,
            @ModelAttribute("other") OtherEntryForm other,
            @ModelAttribute("choice") MentionChoice choice,
            Locale locale) {
        List<Long> chosen = passages.chosen(id, choice);
        EntityView target = target(id, other);
        if (chosen.isEmpty() || target == null && form.wanted().isBlank()) {
            ModelAndView page = ask(id, form, other, choice, null, locale);
            page.addObject("problem", chosen.isEmpty() ? "no-mention" : "no-name");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        EntityView entity = views.of(id);
        Size moved = passages.size(chosen);
        return new ModelAndView("curation/split-preview")
                .addObject("entity", entity)
                .addObject("target", target)
                .addObject("kind", (form.kind() == null ? entity.kind() : form.kind()).code())
                .addObject("others", target == null ? lookup.called(form.wanted(), id) : List.of())
                .addObject("moved", moved)
                .addObject("left", passages.without(id, chosen))
                .addObject("articles", passages.find(chosen, MOST_PREVIEWED));
    }

    @PostMapping
    ModelAndView split(
            @PathVariable int id,
            @ModelAttribute("form") DecisionForm form,
            @ModelAttribute("other") OtherEntryForm other,
            @ModelAttribute("choice") MentionChoice choice,
            Principal who,
            Locale locale) {
        EntryRevision seen = form.seen(RegisterEntry.entity(id));
        Integer to = other.id();
        return responses.to(
                () -> {
                    EntityKind kind = form.kind() == null ? views.of(id).kind() : form.kind();
                    List<Long> chosen = passages.chosen(id, choice);
                    return to == null
                            ? curation.split(seen, chosen, kind, form.wanted(), who.getName(), form.remark())
                            : curation.split(seen, chosen, other.seen(Type.ENTITY, to), who.getName(), form.remark());
                },
                () -> preview(id, form, other, choice, locale));
    }
}
