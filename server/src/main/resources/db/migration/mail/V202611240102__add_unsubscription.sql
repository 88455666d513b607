-- Where a mail program asks for no more of these mails (RFC 2369, RFC 8058).
alter table mail.message add column unsubscribe text;
