package org.depesche.curation.entities;

import java.util.ArrayList;
import java.util.List;
import org.depesche.curation.Journal;
import org.depesche.curation.similarity.SimilarPairs;
import org.depesche.curation.similarity.SuggestedPairReader;
import org.depesche.register.Acts.Selection;
import org.depesche.register.RegisterEntry.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /editor/entities}: looks entities up, and shows one with all decisions that are possible. */
@Controller
@RequestMapping("/editor/entities")
class EntityController {

    private static final int LATEST = 10;
    private static final int MOST_ACTS = 50;
    private static final int MOST_PAIRS = 5;

    private final EntityViews views;
    private final Journal journal;
    private final EntityLookup lookup;
    private final SimilarPairs similarPairs;
    private final SuggestedPairReader pairs;

    EntityController(
            EntityViews views,
            Journal journal,
            EntityLookup lookup,
            SimilarPairs similarPairs,
            SuggestedPairReader pairs) {
        this.views = views;
        this.journal = journal;
        this.lookup = lookup;
        this.similarPairs = similarPairs;
        this.pairs = pairs;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("found", lookup.find(q, null, 0));
        model.addAttribute("latest", journal.latest(Selection.of(Type.ENTITY), LATEST, 0));
        model.addAttribute("hidden", journal.latest(Selection.hiding(Type.ENTITY), LATEST, 0));
        return "curation/entities";
    }

    /** The suggestions under the search box. */
    @GetMapping("/targets")
    String targets(@RequestParam(defaultValue = "") String q, Model model) {
        return targets(lookup.find(q, null, 0), "/editor/entities/", model);
    }

    /** @param url the address of a choice without the id at its end */
    static String targets(List<EntityOption> found, String url, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("url", url);
        return "curation/targets";
    }

    /**
     * @param done the act that was just done
     * @param undone the act that was just undone
     */
    @GetMapping("/{id:\\d{1,9}}")
    String show(
            @PathVariable int id,
            @RequestParam @Nullable String done,
            @RequestParam @Nullable String undone,
            Model model) {
        EntityView view = views.of(id);
        List<Integer> ids = new ArrayList<>(List.of(id));
        view.parts().forEach(part -> ids.add(part.id()));
        model.addAttribute("entity", view);
        model.addAttribute("pairs", pairs.of(similarPairs.of(id, MOST_PAIRS)));
        model.addAttribute("acts", journal.about(Type.ENTITY, ids, MOST_ACTS));
        model.addAttribute("done", journal.find(done));
        model.addAttribute("undone", journal.find(undone));
        return "curation/entity";
    }
}
