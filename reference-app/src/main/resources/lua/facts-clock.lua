return {whole(now)}
