package org.depesche.account.group;

import java.security.Principal;
import java.util.Optional;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.web.FormText;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators make groups of accounts. */
@Controller
@RequestMapping("/admin/groups")
class AccountGroupController {

    private static final String PAGE = "/admin/groups";

    private static final int LONGEST = 100;

    private final AccountGroups groups;
    private final Accounts accounts;

    AccountGroupController(AccountGroups groups, Accounts accounts) {
        this.groups = groups;
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView show() {
        return new ModelAndView("account/groups").addObject("groups", groups.all());
    }

    @PostMapping
    ModelAndView add(@RequestParam String name, Principal admin, RedirectAttributes redirect) {
        String line = FormText.line(name);
        if (line == null || line.length() > LONGEST) {
            return refused("name", name, redirect);
        }
        return groups.add(line, admin.getName()) ? Redirects.seeOther(PAGE) : refused("taken", name, redirect);
    }

    @PostMapping("/{id:\\d{1,9}}/ends")
    ModelAndView delete(@PathVariable int id, Principal admin) {
        groups.delete(id, admin.getName());
        return Redirects.seeOther(PAGE);
    }

    @PostMapping("/{id:\\d{1,9}}/members")
    ModelAndView join(@PathVariable int id, @RequestParam String name, Principal admin, RedirectAttributes redirect) {
        Optional<Account> account = accounts.named(name);
        if (account.isEmpty()) {
            return refused("nobody", name, redirect);
        }
        groups.join(id, account.get(), admin.getName());
        return Redirects.seeOther(PAGE);
    }

    @PostMapping("/{id:\\d{1,9}}/members/{account:\\d{1,9}}/ends")
    ModelAndView leave(@PathVariable int id, @PathVariable int account, Principal admin) {
        groups.leave(id, accounts.findById(account).orElseThrow(NotFoundException::new), admin.getName());
        return Redirects.seeOther(PAGE);
    }

    private static ModelAndView refused(String problem, String typed, RedirectAttributes redirect) {
        redirect.addFlashAttribute("problem", problem);
        redirect.addFlashAttribute("typed", typed);
        return Redirects.seeOther(PAGE);
    }
}
