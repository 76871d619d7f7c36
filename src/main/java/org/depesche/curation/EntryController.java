package org.depesche.curation;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.depesche.register.Acts.Selection;
import org.depesche.register.Curation;
import org.depesche.register.RegisterEntry;
import org.depesche.register.RegisterEntry.Type;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Looks up entries of one type, shows one with all possible decisions, and takes the decisions that exist for every type.
 *
 * @param <V> an entry of the type
 */
public abstract class EntryController<V extends EntryView> {

    private static final int LATEST = 10;
    private static final int MOST_ACTS = 50;

    private final Type type;
    private final Curation curation;
    private final Journal journal;
    protected final CurationResponses responses;

    /** The name of the type in the model and in the names of templates. */
    private final String name;

    protected EntryController(Type type, Curation curation, Journal journal, CurationResponses responses) {
        this.type = type;
        this.curation = curation;
        this.journal = journal;
        this.responses = responses;
        this.name = type.name().toLowerCase(Locale.ROOT);
    }

    protected abstract V view(int id);

    /** The visible entry as which another one is shown; null if there is none. */
    protected @Nullable V shown(int id) {
        return view(id);
    }

    /**
     * The visible entries with a part of a name, or with an id.
     *
     * @param without the id of an entry to leave out; 0 for none
     */
    protected abstract List<EntryOption> find(String typed, int without);

    /** The entries to list before anything is typed; null while search is away, which knows them. */
    protected @Nullable List<EntryOption> frequent() {
        return List.of();
    }

    /** The page on which an editor takes a decision, again if it was refused. */
    protected abstract ModelAndView ask(String decision, int id, DecisionForm form);

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        String typed = q.replaceAll("\\p{Cc}", " ").strip();
        model.addAttribute("q", typed);
        model.addAttribute("found", typed.isEmpty() ? frequent() : find(typed, 0));
        model.addAttribute("latest", journal.latest(Selection.of(type), LATEST, 0));
        model.addAttribute("hidden", journal.latest(Selection.hiding(type), LATEST, 0));
        return "curation/" + name + "-list";
    }

    /** The suggestions under the search box. */
    @GetMapping("/targets")
    String targets(@RequestParam(defaultValue = "") String q, Model model) {
        return targets(find(q, 0), EntryName.path(type), model);
    }

    /** @param url the address of a choice without the id at its end */
    public static String targets(List<EntryOption> found, String url, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("url", url);
        return "curation/targets";
    }

    /**
     * @param done the act that was just done
     * @param undone the act that was just undone
     */
    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView show(
            @PathVariable int id, @RequestParam @Nullable String done, @RequestParam @Nullable String undone) {
        V view = view(id);
        if (view.id() != id) {
            // not permanently, because the merge can be undone
            return Redirects.seeOther(EntryName.url(new RegisterEntry(type, view.id())));
        }
        return page(view).addObject("done", journal.find(done)).addObject("undone", journal.find(undone));
    }

    protected ModelAndView page(V view) {
        List<Integer> ids =
                Stream.concat(Stream.of(view.id()), view.partIds().stream()).toList();
        return new ModelAndView("curation/" + name)
                .addObject(name, view)
                .addObject("acts", journal.about(type, ids, MOST_ACTS));
    }

    @GetMapping("/{id:\\d{1,9}}/mergers")
    ModelAndView askMerger(
            @PathVariable int id,
            @ModelAttribute("form") DecisionForm form,
            @ModelAttribute("other") OtherEntryForm other) {
        V view = view(id);
        Integer into = other.id();
        V target = into == null ? null : shown(into);
        ModelAndView page = new ModelAndView("curation/" + name + "-merger").addObject(name, view);
        return target == null || target.id() == view.id()
                ? page.addObject("q", other.typed()).addObject("found", find(other.typed(), view.id()))
                : preview(page, view, target);
    }

    /** Adds the effect of a merge to its page. */
    protected ModelAndView preview(ModelAndView page, V merged, V target) {
        return page.addObject("target", target);
    }

    @GetMapping("/{id:\\d{1,9}}/mergers/targets")
    String mergerTargets(@PathVariable int id, @RequestParam(defaultValue = "") String q, Model model) {
        return targets(find(q, id), EntryName.mergerUrl(new RegisterEntry(type, id)), model);
    }

    @PostMapping("/{id:\\d{1,9}}/mergers")
    ModelAndView merge(
            @PathVariable int id,
            @ModelAttribute("form") DecisionForm form,
            @ModelAttribute("other") OtherEntryForm other,
            Principal who) {
        Integer into = other.id();
        if (into == null) {
            return askMerger(id, form, other);
        }
        return responses.to(
                () -> curation.merge(
                        form.seen(new RegisterEntry(type, id)), other.seen(type, into), who.getName(), form.remark()),
                () -> askMerger(id, form, other));
    }

    @PostMapping("/{id:\\d{1,9}}/renamings")
    ModelAndView rename(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        return responses.to(
                () -> curation.rename(
                        form.seen(new RegisterEntry(type, id)), form.wanted(), who.getName(), form.remark()),
                () -> ask("renaming", id, form));
    }

    @PostMapping("/{id:\\d{1,9}}/hidings")
    ModelAndView hide(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        return responses.to(
                () -> curation.hide(form.seen(new RegisterEntry(type, id)), who.getName(), form.remark()),
                () -> ask("hiding", id, form));
    }
}
