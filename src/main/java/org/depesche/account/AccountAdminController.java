package org.depesche.account;

import java.security.Principal;
import org.depesche.web.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets administrators manage the accounts. */
@Controller
@RequestMapping("/admin/people")
class AccountAdminController {

    private static final String BACK = "redirect:/admin/people";

    private final AccountAdministration accounts;

    AccountAdminController(AccountAdministration accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String show(Model model, Principal admin) {
        return page(model, admin);
    }

    /** Adds an account with a random password. Only this answer shows it. */
    @PostMapping
    String add(@RequestParam String name, @RequestParam Role role, Model model, Principal admin) {
        switch (accounts.add(name, role, admin.getName())) {
            case AccountAdministration.Added added -> {
                model.addAttribute("whose", added.account().name());
                model.addAttribute("secret", added.password());
            }
            case AccountAdministration.Refused refused -> {
                model.addAttribute("problem", refused.why());
                model.addAttribute("typed", name);
            }
        }
        return page(model, admin);
    }

    @PostMapping("/{id}/passwords")
    String resetPassword(@PathVariable int id, Model model, Principal admin) {
        model.addAttribute("secret", accounts.resetPassword(id, admin.getName()));
        model.addAttribute("whose", accounts.find(id).name());
        return page(model, admin);
    }

    @PostMapping("/{id}/roles")
    String changeRole(@PathVariable int id, @RequestParam Role role, Principal admin, RedirectAttributes redirect) {
        accounts.changeRole(id, role, admin.getName());
        return back("role", id, redirect);
    }

    @PostMapping("/{id}/locks")
    String lock(@PathVariable int id, Principal admin, RedirectAttributes redirect) {
        accounts.lock(id, admin.getName());
        return back("locked", id, redirect);
    }

    @PostMapping("/{id}/releases")
    String unlock(@PathVariable int id, Principal admin, RedirectAttributes redirect) {
        accounts.unlock(id, admin.getName());
        return back("unlocked", id, redirect);
    }

    private String back(String done, int id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", done);
        redirect.addFlashAttribute("whose", accounts.find(id).name());
        return BACK;
    }

    private String page(Model model, Principal admin) {
        model.addAttribute("people", accounts.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("usual", Role.EDITOR);
        model.addAttribute("admin", admin.getName());
        return "account/people";
    }
}
