package org.depesche.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.depesche.account.log.ActionLog;
import org.depesche.account.password.PasswordRules;
import org.depesche.account.session.UserSessions;
import org.depesche.web.TokenScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows users their own account, with password, API tokens and sessions. */
@Controller
@RequestMapping("/account")
class AccountController {

    private final OwnAccount own;
    private final TokenIssuer tokens;
    private final UserSessions sessions;
    private final ActionLog log;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    AccountController(OwnAccount own, TokenIssuer tokens, UserSessions sessions, ActionLog log) {
        this.own = own;
        this.tokens = tokens;
        this.sessions = sessions;
        this.log = log;
    }

    @ModelAttribute
    Account account(Principal signedIn) {
        return own.of(signedIn.getName());
    }

    @GetMapping
    String show(Account account, Model model) {
        return page(account, model);
    }

    @PostMapping("/password")
    String changePassword(
            Account account,
            @RequestParam String current,
            @RequestParam String wanted,
            @RequestParam String again,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        String problem = own.changePassword(account.id(), current, wanted, again);
        if (problem != null) {
            model.addAttribute("passwordProblem", problem);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(account, model);
        }
        signInAnew(own.of(account.name()).user(), request, response);
        redirect.addFlashAttribute("done", "password");
        return "redirect:/account";
    }

    /** Signs in again, because a chosen password gives the user their role. */
    private void signInAnew(UserDetails user, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Issues a token. Only this answer shows it. */
    @PostMapping("/tokens")
    String makeToken(
            Account account,
            @RequestParam String label,
            @RequestParam @Nullable String scope,
            @RequestParam @Nullable String ends,
            Model model,
            HttpServletResponse response) {
        switch (tokens.make(account, label, scope, ends)) {
            case TokenIssuer.Made made -> model.addAttribute("secret", made.secret());
            case TokenIssuer.NotMade refused -> {
                model.addAttribute("tokenProblem", refused.why());
                model.addAttribute("label", label);
                model.addAttribute("scope", scope);
                model.addAttribute("ends", ends);
                response.setStatus(HttpStatus.BAD_REQUEST.value());
            }
        }
        return page(account, model);
    }

    @PostMapping("/tokens/{id:\\d{1,9}}/revocation")
    String revokeToken(Account account, @PathVariable int id, RedirectAttributes redirect) {
        tokens.end(id, account);
        redirect.addFlashAttribute("done", "revoked");
        return "redirect:/account";
    }

    @PostMapping("/sessions/{handle:[0-9a-f]{16}}/ends")
    String endSession(Account account, @PathVariable String handle, RedirectAttributes redirect) {
        return ended(sessions.end(account.name(), handle) ? 1 : 0, account, redirect);
    }

    /** Ends all sessions but this one. */
    @PostMapping("/sessions/ends")
    String endOtherSessions(Account account, RedirectAttributes redirect) {
        return ended(sessions.endOthers(account.name()), account, redirect);
    }

    private String ended(int count, Account account, RedirectAttributes redirect) {
        if (count > 0) {
            log.add(account.name(), "account.sessions-ended", account.name(), String.valueOf(count));
        }
        redirect.addFlashAttribute("done", "sessions");
        return "redirect:/account#sessions";
    }

    private String page(Account account, Model model) {
        model.addAttribute("sessions", sessions.of(account.name()));
        model.addAttribute("tokens", tokens.of(account));
        model.addAttribute("days", tokens.ends());
        model.addAttribute("scopes", TokenScope.values());
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        model.addAttribute("longest", PasswordRules.LONGEST);
        return "account/show";
    }
}
