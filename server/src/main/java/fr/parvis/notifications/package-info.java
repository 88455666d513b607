/// What people are told of outside their bell, by which way, and when.
///
/// A fact that is meant for somebody ([fr.parvis.platform.PersonalNotice]) or that the people of a space may like
/// to hear of ([fr.parvis.platform.SpaceNews]) costs the request that makes it one row; the rest is done later, one
/// person at a time. Each person has a *level* for each space ([NotificationLevel]), and one [Delivery] for all of
/// them; [Pace] says when a mail leaves. The bell's lines are those of `activity`; mail leaves by `mail`. Its rooms
/// are `notifications.mails`, `notifications.levels`, `notifications.links` and `notifications.push`.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "mail", "mail :: incoming", "people", "spaces", "outbound"})
package fr.parvis.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
