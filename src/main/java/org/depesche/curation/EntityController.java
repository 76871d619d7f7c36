package org.depesche.curation;

import java.util.ArrayList;
import java.util.List;
import org.depesche.register.Acts.Selection;
import org.depesche.register.RegisterEntry.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register for editors: looked up, and one entity with all that can be done to it. */
@Controller
@RequestMapping("/editor/entities")
class EntityController {

    private static final int LATEST = 10;
    private static final int MOST_ACTS = 50;
    private static final int MOST_PAIRS = 5;

    private final Portraits portraits;
    private final Journal journal;
    private final LookUp lookUp;
    private final Likenesses likenesses;
    private final SuggestedPairs pairs;

    EntityController(Portraits portraits, Journal journal, LookUp lookUp, Likenesses likenesses, SuggestedPairs pairs) {
        this.portraits = portraits;
        this.journal = journal;
        this.lookUp = lookUp;
        this.likenesses = likenesses;
        this.pairs = pairs;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("found", lookUp.find(q, null, 0));
        model.addAttribute("latest", journal.latest(Selection.of(Type.ENTITY), LATEST, 0));
        model.addAttribute("hidden", journal.latest(Selection.hiding(Type.ENTITY), LATEST, 0));
        return "curation/entities";
    }

    /** The list under the search box. */
    @GetMapping("/targets")
    String targets(@RequestParam(defaultValue = "") String q, Model model) {
        return targets(lookUp.find(q, null, 0), "/editor/entities/", model);
    }

    /** @param url where a choice leads, all but the id at its end */
    static String targets(List<Listed> found, String url, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("url", url);
        return "curation/targets";
    }

    /**
     * @param done an act that was just done
     * @param undone an act that was just undone
     */
    @GetMapping("/{id:\\d{1,9}}")
    String show(
            @PathVariable int id,
            @RequestParam @Nullable String done,
            @RequestParam @Nullable String undone,
            Model model) {
        Portrait portrait = portraits.of(id);
        List<Integer> ids = new ArrayList<>(List.of(id));
        portrait.parts().forEach(part -> ids.add(part.id()));
        model.addAttribute("entity", portrait);
        model.addAttribute("pairs", pairs.of(likenesses.of(id, MOST_PAIRS)));
        model.addAttribute("acts", journal.about(Type.ENTITY, ids, MOST_ACTS));
        model.addAttribute("done", journal.find(done));
        model.addAttribute("undone", journal.find(undone));
        return "curation/entity";
    }
}
