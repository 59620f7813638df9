"""Exports of posts: each kind's own shape is read into posts, and one way leads from posts to a document."""
