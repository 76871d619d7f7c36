package org.depesche.curation;

import java.security.Principal;
import org.depesche.register.Curation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an entity is called: the name that is shown, and those by which it is found. */
@Controller
@RequestMapping("/editor/entities/{id:\\d{1,9}}")
class NameController {

    private final Portraits portraits;
    private final LookUp lookUp;
    private final Curation curation;
    private final Decisions decisions;

    NameController(Portraits portraits, LookUp lookUp, Curation curation, Decisions decisions) {
        this.portraits = portraits;
        this.lookUp = lookUp;
        this.curation = curation;
        this.decisions = decisions;
    }

    /** @param language ISO 639-1; empty: any */
    record NameForm(
            @Nullable String name,
            @Nullable String language,
            @Nullable Integer revision,
            @Nullable String reason) {

        String said() {
            return name == null ? "" : name;
        }
    }

    private ModelAndView page(String template, int id, NameForm form) {
        Portrait entity = portraits.of(id);
        return new ModelAndView("curation/" + template)
                .addObject("entity", entity)
                // who is called so already
                .addObject("others", lookUp.called(form.said(), id));
    }

    @GetMapping("/renamings")
    ModelAndView askNewName(@PathVariable int id, @ModelAttribute("form") NameForm form) {
        return page("renaming", id, form);
    }

    @PostMapping("/renamings")
    ModelAndView rename(@PathVariable int id, @ModelAttribute("form") NameForm form, Principal who) {
        return decisions.made(
                () -> curation.rename(
                        Decisions.seen(id, form.revision()), form.said(), who.getName(), Decisions.line(form.reason())),
                () -> askNewName(id, form));
    }

    @GetMapping("/names")
    ModelAndView askName(@PathVariable int id, @ModelAttribute("form") NameForm form) {
        return page("name", id, form);
    }

    @PostMapping("/names")
    ModelAndView add(@PathVariable int id, @ModelAttribute("form") NameForm form, Principal who) {
        String language = form.language();
        return decisions.made(
                () -> curation.addName(
                        Decisions.seen(id, form.revision()),
                        form.said(),
                        language != null && language.matches("[a-z]{2}") ? language : null,
                        who.getName(),
                        Decisions.line(form.reason())),
                () -> askName(id, form));
    }

    @GetMapping("/names/removals")
    ModelAndView askRemoval(@PathVariable int id, @ModelAttribute("form") NameForm form) {
        return page("name-removal", id, form).addObject("written", portraits.written(id, form.said()));
    }

    @PostMapping("/names/removals")
    ModelAndView remove(@PathVariable int id, @ModelAttribute("form") NameForm form, Principal who) {
        return decisions.made(
                () -> curation.removeName(
                        Decisions.seen(id, form.revision()), form.said(), who.getName(), Decisions.line(form.reason())),
                () -> askRemoval(id, form));
    }
}
