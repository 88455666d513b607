-- Published: where mail does not arrive any more, beside whom it concerns.
create view mail.undelivered as select address, since, reason from mail.unreachable;
