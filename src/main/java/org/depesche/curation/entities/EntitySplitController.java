package org.depesche.curation.entities;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.depesche.curation.CurationResponses;
import org.depesche.curation.entities.EntityView.Size;
import org.depesche.register.EntityCuration;
import org.depesche.register.EntryRevision;
import org.depesche.search.EntityArticles;
import org.depesche.tagging.EntityKind;
import org.depesche.web.FormText;
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
            @ModelAttribute("form") EntitySplitForm form,
            @ModelAttribute("choice") MentionChoice choice,
            @RequestParam @Nullable String page,
            Locale locale) {
        EntityView entity = views.of(id);
        MentionFilter filter = choice.filter();
        PageLinks pages = new PageLinks(
                PageLinks.number(page),
                SIZE,
                passages.count(id, filter).mentions(),
                other -> url(entity, form, filter, other));
        if (!pages.isThere()) {
            throw new NotFoundException();
        }
        String q = form.q() == null ? "" : form.q().strip();
        return new ModelAndView("curation/split")
                .addObject("entity", entity)
                .addObject("target", target(id, form))
                .addObject("q", q)
                .addObject("found", form.to() == null ? lookup.find(q, entity.kind(), id) : List.of())
                .addObject("kinds", EntityKind.values())
                .addObject("filter", filter)
                .addObject("with", filter.with() == null ? null : views.of(filter.with()))
                .addObject("written", passages.written(id, MOST_WRITTEN))
                .addObject("company", articles.appearingWith(id, null, MOST_WITH, locale))
                .addObject("articles", passages.find(id, filter, SIZE, pages.skip()))
                .addObject("pages", pages);
    }

    private static String url(EntityView entity, EntitySplitForm form, MentionFilter filter, int page) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(entity.url() + "/splits");
        if (form.to() != null) {
            url.queryParam("to", form.to());
        }
        if (filter.written() != null) {
            url.queryParam("written", filter.written());
        }
        if (filter.with() != null) {
            url.queryParam("with", filter.with());
        }
        return url.queryParam("page", page).encode().build() + "#mentions";
    }

    private @Nullable EntityView target(int id, EntitySplitForm form) {
        return form.to() == null || form.to() == id ? null : views.of(form.to());
    }

    @GetMapping("/targets")
    String targets(@PathVariable int id, @RequestParam(defaultValue = "") String q, Model model) {
        EntityView entity = views.of(id);
        return EntityController.targets(lookup.find(q, entity.kind(), id), entity.url() + "/splits?to=", model);
    }

    @GetMapping("/preview")
    ModelAndView preview(
            @PathVariable int id,
            @ModelAttribute("form") EntitySplitForm form,
            @ModelAttribute("choice") MentionChoice choice,
            Locale locale) {
        List<Long> chosen = passages.chosen(id, choice);
        EntityView target = target(id, form);
        if (chosen.isEmpty() || target == null && form.wanted().isBlank()) {
            ModelAndView page = ask(id, form, choice, null, locale);
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
            @ModelAttribute("form") EntitySplitForm form,
            @ModelAttribute("choice") MentionChoice choice,
            Principal who,
            Locale locale) {
        return responses.to(
                () -> {
                    EntityKind kind = form.kind() == null ? views.of(id).kind() : form.kind();
                    List<Long> chosen = passages.chosen(id, choice);
                    String reason = FormText.line(form.reason());
                    return form.to() == null
                            ? curation.split(
                                    EntryRevision.entity(id, form.revision()),
                                    chosen,
                                    kind,
                                    form.wanted(),
                                    who.getName(),
                                    reason)
                            : curation.split(
                                    EntryRevision.entity(id, form.revision()),
                                    chosen,
                                    EntryRevision.entity(form.to(), form.toRevision()),
                                    who.getName(),
                                    reason);
                },
                () -> preview(id, form, choice, locale));
    }
}
