"""What a device with a screen shows (Alexa Presentation Language), and what the screen sends back."""
