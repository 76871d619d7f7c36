package org.depesche.alert.delivery;

import org.depesche.web.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ends the mails about a saved search by the link in each of them, without signing in. Mail programs post to it by themselves
 * (RFC 8058); people who open it are asked once, because programs that check mails open links.
 */
@Controller
@RequestMapping("/alerts/ends/{secret:[\\w-]{1,100}}")
class UnsubscribeController {

    private final Channels channels;

    UnsubscribeController(Channels channels) {
        this.channels = channels;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String secret) {
        String name = channels.named(secret).orElseThrow(NotFoundException::new);
        return new ModelAndView("alert/unsubscribe").addObject("name", name).addObject("secret", secret);
    }

    @PostMapping
    ModelAndView stop(@PathVariable String secret) {
        channels.stop(secret);
        return new ModelAndView("alert/unsubscribe");
    }
}
