package org.depesche.alert.delivery;

import java.util.Optional;
import org.depesche.web.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ends the mails about a saved search, or all of an account, by the links in each of them, without signing in. Mail programs
 * post to the latter by themselves (RFC 8058); people who open a link are asked once, because programs that check mails open
 * links.
 */
@Controller
@RequestMapping("/alerts/ends/{secret:[\\w-]{1,100}}")
class UnsubscribeController {

    private final Channels channels;
    private final MailOwners owners;

    UnsubscribeController(Channels channels, MailOwners owners) {
        this.channels = channels;
        this.owners = owners;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String secret) {
        Optional<String> name = channels.named(secret);
        boolean all = owners.owner(secret).isPresent();
        if (name.isEmpty() && !all) {
            throw new NotFoundException();
        }
        return new ModelAndView("alert/unsubscribe")
                .addObject("name", name.orElse(null))
                .addObject("all", all)
                .addObject("asked", true);
    }

    @PostMapping
    ModelAndView stop(@PathVariable String secret) {
        channels.stop(secret);
        owners.stop(secret);
        return new ModelAndView("alert/unsubscribe")
                .addObject("all", owners.owner(secret).isPresent())
                .addObject("asked", false);
    }
}
