package org.depesche.curation.entities;

import java.security.Principal;
import java.util.List;
import org.depesche.curation.CurationResponses;
import org.depesche.curation.DecisionForm;
import org.depesche.curation.EntryController;
import org.depesche.curation.EntryOption;
import org.depesche.curation.Journal;
import org.depesche.curation.similarity.EntitySuggestions;
import org.depesche.register.Curation;
import org.depesche.register.EntityCuration;
import org.depesche.register.RegisterEntry;
import org.depesche.register.RegisterEntry.Type;
import org.depesche.search.SearchUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /editor/entities}: people, places and organisations, with the decisions about their names. */
@Controller
@RequestMapping("/editor/entities")
class EntityController extends EntryController<EntityView> {

    private static final int MOST_PAIRS = 5;

    private final EntityViews views;
    private final EntityLookup lookup;
    private final EntitySuggestions suggestions;
    private final EntityCuration curation;

    EntityController(
            EntityViews views,
            EntityLookup lookup,
            EntitySuggestions suggestions,
            Curation curation,
            EntityCuration entityCuration,
            Journal journal,
            CurationResponses responses) {
        super(Type.ENTITY, curation, journal, responses);
        this.views = views;
        this.lookup = lookup;
        this.suggestions = suggestions;
        this.curation = entityCuration;
    }

    @Override
    protected EntityView view(int id) {
        return views.of(id);
    }

    @Override
    protected @Nullable EntityView shown(int id) {
        return views.shown(id).orElse(null);
    }

    @Override
    protected List<EntryOption> find(String typed, int without) {
        return lookup.find(typed, without);
    }

    /** Without the suggestions while search is away, which counts their articles. */
    @Override
    protected ModelAndView page(EntityView entity) {
        return super.page(entity)
                .addObject(
                        "pairs",
                        SearchUnavailableException.answerOr(List.of(), () -> suggestions.of(entity.id(), MOST_PAIRS)));
    }

    @Override
    protected ModelAndView preview(ModelAndView page, EntityView merged, EntityView target) {
        return super.preview(page, merged, target)
                .addObject("shared", views.shared(merged.id(), target.id()))
                .addObject("gained", merged.namesBeyond(target));
    }

    @Override
    @GetMapping("/{id:\\d{1,9}}/{decision:renaming|confirmation|hiding}s")
    protected ModelAndView ask(
            @PathVariable String decision, @PathVariable int id, @ModelAttribute("form") DecisionForm form) {
        return new ModelAndView("curation/decision")
                .addObject("decision", decision)
                .addObject("words", "curation." + decision.replace('-', '.'))
                .addObject("path", decision.replace("-", "s/") + "s")
                .addObject("entity", views.of(id))
                // other entities with this name
                .addObject("others", lookup.called(form.wanted(), id));
    }

    @PostMapping("/{id:\\d{1,9}}/confirmations")
    ModelAndView confirm(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        return responses.to(
                () -> curation.confirm(form.seen(RegisterEntry.entity(id)), who.getName(), form.remark()),
                () -> ask("confirmation", id, form));
    }

    @GetMapping("/{id:\\d{1,9}}/names")
    ModelAndView askName(@PathVariable int id, @ModelAttribute("form") DecisionForm form) {
        return ask("name", id, form);
    }

    @PostMapping("/{id:\\d{1,9}}/names")
    ModelAndView addName(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        String typed = form.language();
        String language = typed != null && typed.matches("[a-z]{2}") ? typed : null;
        return responses.to(
                () -> curation.addName(
                        form.seen(RegisterEntry.entity(id)), form.wanted(), language, who.getName(), form.remark()),
                () -> askName(id, form));
    }

    @GetMapping("/{id:\\d{1,9}}/names/removals")
    ModelAndView askRemoval(@PathVariable int id, @ModelAttribute("form") DecisionForm form) {
        return ask("name-removal", id, form).addObject("written", views.written(id, form.wanted()));
    }

    @PostMapping("/{id:\\d{1,9}}/names/removals")
    ModelAndView removeName(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        return responses.to(
                () -> curation.removeName(
                        form.seen(RegisterEntry.entity(id)), form.wanted(), who.getName(), form.remark()),
                () -> askRemoval(id, form));
    }
}
