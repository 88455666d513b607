package fr.parvis.platform;

import java.util.List;

/// What a module has to say on somebody's home page. Each implementation costs a fixed number of statements, however
/// many spaces the person is in, and shows only what that person may see.
public interface TodaySource {

    /// The most recent first, a dozen at most.
    List<TodayItem> today(Actor actor);
}
