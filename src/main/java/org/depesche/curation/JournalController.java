package org.depesche.curation;

import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.register.Act;
import org.depesche.register.Acts;
import org.depesche.register.Acts.Selection;
import org.depesche.register.DecisionRefusedException;
import org.depesche.register.DecisionUndo;
import org.depesche.register.RegisterEntry.Type;
import org.depesche.web.Address;
import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the decisions about the register, and undoes them. */
@Controller
@RequestMapping("/editor/register")
class JournalController {

    private static final int SIZE = 50;

    private final Journal journal;
    private final Acts acts;
    private final DecisionUndo undoing;
    private final CurationResponses responses;

    JournalController(Journal journal, Acts acts, DecisionUndo undoing, CurationResponses responses) {
        this.journal = journal;
        this.acts = acts;
        this.undoing = undoing;
        this.responses = responses;
    }

    /**
     * @param type {@code ENTITY} or {@code MEASURE}; empty: both
     * @param kind a kind of acts; empty: all
     * @param by the name of an editor; empty: all
     * @param undone the act that was just undone
     */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String by,
            @RequestParam @Nullable String undone,
            @RequestParam @Nullable String page,
            Model model) {
        Selection selection = new Selection(
                constant(Type.values(), type), constant(Act.Kind.values(), kind), by.isBlank() ? null : by, false);
        PageLinks pages =
                new PageLinks(PageLinks.number(page), SIZE, acts.count(selection), other -> url(selection, other));
        if (!pages.isThere()) {
            throw new NotFoundException();
        }
        model.addAttribute("selection", selection);
        model.addAttribute("types", Type.values());
        model.addAttribute("kinds", Act.Kind.values());
        model.addAttribute("editors", acts.editors());
        model.addAttribute("acts", journal.latest(selection, SIZE, pages.skip()));
        model.addAttribute("pages", pages);
        model.addAttribute("undone", journal.find(undone));
        return "curation/journal";
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String url(Selection selection, int page) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Address.put(parameters, "type", selection.type());
        Address.put(parameters, "kind", selection.kind());
        Address.put(parameters, "by", selection.by());
        Address.put(parameters, "page", page);
        return Address.of("/editor/register", parameters);
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id) {
        return new ModelAndView("curation/act")
                .addObject("line", journal.find(id).orElseThrow(NotFoundException::new));
    }

    /** @param from {@code entry} to return to the page of the entry, else to the journal */
    @PostMapping("/{id:\\d{1,18}}/undoings")
    ModelAndView undo(@PathVariable long id, @RequestParam(defaultValue = "") String from, Principal who) {
        JournalLine line;
        try {
            line = journal.line(undoing.undo(id, who.getName()));
        } catch (DecisionRefusedException e) {
            return responses.refused(e, () -> show(id));
        }
        return Redirects.seeOther((from.equals("entry") ? line.effect() : "/editor/register") + "?undone=" + id);
    }
}
