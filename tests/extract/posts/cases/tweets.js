window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "id_str" : "1001", "created_at" : "Thu Nov 06 14:03:00 +0000 2025", "lang" : "en",
      "full_text" : "We don&#39;t want guarantees &amp; never did.\n\nSee https://t.co/abc &lt;here&gt; &copy; https://t.co/pic1",
      "entities" : { "urls" : [ { "url" : "https://t.co/abc", "expanded_url" : "https://example.org/post" } ] },
      "extended_entities" : { "media" : [ { "url" : "https://t.co/pic1", "type" : "photo" } ] }
    }
  },
  {
    "tweet" : {
      "id_str" : "1005", "created_at" : "Fri Nov 07 09:00:00 +0000 2025",
      "full_text" : "RT @ministry: We will build more of the grid, and we will ask the states to join us in pay…",
      "entities" : { "user_mentions" : [ { "name" : "Example Ministry", "screen_name" : "Ministry", "id_str" : "7" } ] }
    }
  },
  {
    "tweet" : {
      "id_str" : "1003", "created_at" : "Thu Nov 06 14:05:00 +0000 2025",
      "full_text" : "And we never will. &amp;lt;", "in_reply_to_status_id_str" : "1002", "in_reply_to_screen_name" : "agency"
    }
  },
  {
    "tweet" : {
      "id_str" : "1002", "created_at" : "Thu Nov 06 14:04:00 +0000 2025",
      "full_text" : "Loans are another thing.", "in_reply_to_status_id_str" : "1001", "in_reply_to_screen_name" : "agency"
    }
  },
  {
    "tweet" : {
      "id_str" : "1007", "created_at" : "Sat Nov 08 10:00:00 +0000 2025", "full_text" : "We ask for two billion.",
      "edit_info" : { "edit" : { "initialTweetId" : "1006", "editControlInitial" : { "editTweetIds" : [ "1006", "1007" ] } } }
    }
  },
  {
    "tweet" : {
      "id_str" : "1006", "created_at" : "Sat Nov 08 09:50:00 +0000 2025", "full_text" : "We ask for one billion.",
      "edit_info" : { "initial" : { "editTweetIds" : [ "1006", "1007" ] } }
    }
  },
  {
    "tweet" : {
      "id_str" : "1008", "created_at" : "Sun Nov 09 10:00:00 +0000 2025", "full_text" : "@paper No, we did not.",
      "in_reply_to_status_id_str" : "999", "in_reply_to_screen_name" : "paper"
    }
  },
  {
    "tweet" : {
      "id_str" : "1009", "created_at" : "Mon Nov 10 10:00:00 +0000 2025", "full_text" : "https://t.co/pic2",
      "entities" : { "media" : [ { "url" : "https://t.co/pic2" } ] }
    }
  },
  {
    "tweet" : {
      "id_str" : "1010", "created_at" : "Tue Nov 11 10:00:00 +0000 2025", "full_text" : "Gone again.",
      "deleted_at" : "Tue Nov 11 11:00:00 +0000 2025"
    }
  },
  {
    "tweet" : { "id_str" : "1010", "created_at" : "Tue Nov 11 10:00:00 +0000 2025", "full_text" : "Gone again." }
  }
]
window.YTD.account.part0 = [
  { "account" : { "username" : "agency", "accountId" : "42", "accountDisplayName" : "Example Agency" } }
]
