window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "2001", "createdAt" : "2025-11-06T14:03:00.000Z", "updatedAt" : "2025-11-06T14:03:00.000Z",
      "core" : { "text" : "A long post begins.\n\nIt goes on for more than 280 signs.", "urls" : [ ] }
    }
  }
];
