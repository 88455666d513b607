package fr.parvis.platform;

import java.util.List;
import java.util.UUID;

/// Answering what a page asks by one press in a mail, without signing in. Each module whose pages ask something may
/// publish one.
public interface OnePress {

    /// @param path of the page that somebody is told of
    /// @return nothing where they are not asked, or not any more
    List<Press> presses(UUID personId, String path);

    /// @param label of the answer; empty for a page on which one answers all of it
    /// @param url personal to whom the mail is for; it opens a page, which alone acts
    record Press(String label, String url) {}
}
