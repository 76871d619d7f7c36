package org.depesche.alert;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import org.depesche.account.Accounts;
import org.depesche.alert.delivery.Channel;
import org.depesche.alert.delivery.Channels;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.depesche.web.SiteAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the owner of a saved search says how they want to be told: by mail, by a feed, by a webhook. */
@Controller
@RequestMapping("/account/searches/{id:\\d{1,18}}")
class SearchChannelController {

    private final SavedSearches searches;
    private final SavedSearchPage page;
    private final Channels channels;
    private final AlertSettings settings;
    private final SiteAddress site;
    private final Accounts accounts;

    SearchChannelController(
            SavedSearches searches,
            SavedSearchPage page,
            Channels channels,
            AlertSettings settings,
            SiteAddress site,
            Accounts accounts) {
        this.searches = searches;
        this.page = page;
        this.channels = channels;
        this.settings = settings;
        this.site = site;
        this.accounts = accounts;
    }

    @ModelAttribute
    SavedSearch search(@PathVariable long id, Principal signedIn) {
        return accounts.named(signedIn.getName())
                .flatMap(owner -> searches.find(id, owner.id()))
                .orElseThrow(NotFoundException::new);
    }

    @PostMapping("/rhythm")
    ModelAndView order(SavedSearch search, @RequestParam String rhythm, RedirectAttributes redirect) {
        Optional<Rhythm> wanted = Arrays.stream(Rhythm.values())
                .filter(one -> one.code().equals(rhythm))
                .findFirst();
        if (wanted.isEmpty()) {
            return page.refusing(search, "no-rhythm");
        }
        channels.order(search, wanted.get());
        return changed(search, redirect);
    }

    /** Gives the search a feed with a new address. Only this answer shows it. */
    @PostMapping("/feed")
    ModelAndView openFeed(SavedSearch search, HttpServletRequest request) {
        String secret = searches.openFeed(search);
        return page.of(searches.find(search.id(), search.accountId()).orElseThrow(NotFoundException::new), null)
                .addObject("feed", site.of("/feeds/searches/" + secret, request));
    }

    @PostMapping("/feed/ends")
    ModelAndView closeFeed(SavedSearch search, RedirectAttributes redirect) {
        searches.closeFeed(search);
        return changed(search, redirect);
    }

    @PostMapping("/webhook")
    ModelAndView hook(SavedSearch search, @RequestParam String address, RedirectAttributes redirect) {
        try {
            URI uri = new URI(address.strip());
            if (settings.allows(uri)) {
                channels.hook(search, uri.toString());
                return changed(search, redirect);
            }
        } catch (URISyntaxException e) {
            // refused as others are
        }
        return page.refusing(search, "no-webhook").addObject("typed", address);
    }

    @PostMapping("/webhook/ends")
    ModelAndView unhook(SavedSearch search, RedirectAttributes redirect) {
        channels.end(search, Channel.Kind.WEBHOOK);
        return changed(search, redirect);
    }

    private static ModelAndView changed(SavedSearch search, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", "changed");
        return Redirects.seeOther("/account/searches/" + search.id());
    }
}
